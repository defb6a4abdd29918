package org.councilhub.matching.value;

/** What one field of a record says, ready for comparing. Absent values are null in a record's values. */
public sealed interface Value
        permits Name,
                Organisations,
                CalendarDate,
                Postcode,
                Address,
                Codes,
                Emails,
                Phones,
                Quantity,
                Position,
                Words {}
