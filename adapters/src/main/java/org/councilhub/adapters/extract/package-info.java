/**
 * Reading an extract: rows that survive bad input, and the declared mapping from columns to canonical source records.
 *
 * <p>Below it: {@code record}, {@code clean} (the rules), {@code settings} (how the mapping is written down). It does not
 * know where the bytes come from. Example:
 *
 * <pre>{@code
 * try (var reader = CsvReader.open(extract, "housing-register", new Origin("register-20261101.csv", modified), bytes)) {
 *     for (var row = reader.next(); row.isPresent(); row = reader.next()) {
 *         switch (row.get()) {
 *             case ExtractRow.Accepted accepted -> landing.land(accepted.records());
 *             case ExtractRow.Rejected rejected -> ... // line, reason, raw
 *         }
 *     }
 *     reader.landed();
 * }
 * }</pre>
 */
@NullMarked
package org.councilhub.adapters.extract;

import org.jspecify.annotations.NullMarked;
