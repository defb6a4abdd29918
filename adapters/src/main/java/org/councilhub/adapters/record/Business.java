package org.councilhub.adapters.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business: a company, a partnership, a charity, or a sole trader, whose particulars are personal data.
 *
 * @param name as registered, or of the sole trader
 * @param tradingNames under which it is known
 * @param companyNumber of Companies House: eight characters, with its leading zeros
 * @param address of the premises
 * @param registeredAddress where letters to the company go
 * @param ceased when it stopped trading
 * @param relations to properties, people and businesses of the same source
 */
public record Business(
        @Nullable String name,
        List<String> tradingNames,
        @Nullable String companyNumber,
        @Nullable Address address,
        @Nullable Address registeredAddress,
        List<String> emails,
        List<String> phones,
        @Nullable LocalDate ceased,
        List<Relation> relations)
        implements Content {
    public Business {
        tradingNames = tradingNames == null ? List.of() : List.copyOf(tradingNames);
        emails = emails == null ? List.of() : List.copyOf(emails);
        phones = phones == null ? List.of() : List.copyOf(phones);
        relations = Relation.namingSomebody(relations);
    }

    @Override
    public RecordType type() {
        return RecordType.BUSINESS;
    }
}
