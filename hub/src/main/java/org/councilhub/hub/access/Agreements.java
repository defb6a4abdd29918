package org.councilhub.hub.access;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilhub.adapters.system.SourceSystems;
import org.councilhub.hub.access.StoredAgreements.Origin;
import org.councilhub.hub.access.StoredAgreements.Stored;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sharing agreements, from the config folder and by API. A change is effective at once: this instance knows of its
 * own, and what another instance changed meanwhile is noticed by the audit entry of an answer, before it leaves.
 */
@Component
public class Agreements implements InitializingBean {
    private static final String OPERATOR = "config";

    private final StoredAgreements stored;
    private final AgreementFiles files;
    private final SourceSystems systems;
    private final TransactionTemplate transaction;

    private volatile AgreementsInForce inForce = AgreementsInForce.NONE;

    Agreements(
            StoredAgreements stored,
            AgreementFiles files,
            SourceSystems systems,
            PlatformTransactionManager transactions) {
        this.stored = stored;
        this.files = files;
        this.systems = systems;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the files say now takes the place of what they said before. */
    @Override
    public void afterPropertiesSet() {
        var declared = files.read().stream().collect(Collectors.toMap(Agreement::name, Function.identity()));
        transaction.executeWithoutResult(status -> adopt(declared));
        refresh();
    }

    private void adopt(Map<String, Agreement> declared) {
        var known = stored.notEnded().stream()
                .collect(Collectors.toMap(each -> each.terms().name(), Function.identity()));
        boolean changed = false;
        for (var each : known.values()) {
            if (each.origin() != Origin.CONFIG
                    || each.terms().equals(declared.get(each.terms().name()))) continue;
            stored.end(each.terms().name(), OPERATOR);
            changed = true;
        }
        for (var agreement : declared.values()) {
            var there = known.get(agreement.name());
            if (there != null && (there.origin() == Origin.API || there.terms().equals(agreement))) continue;
            stored.add(agreement, Origin.CONFIG, OPERATOR);
            changed = true;
        }
        if (changed) stored.nextVersion();
    }

    /** As this instance knows them. */
    AgreementsInForce inForce() {
        return inForce;
    }

    /** As they are now, for who answers no request and writes no audit entry. */
    public AgreementsInForce current() {
        refresh();
        return inForce;
    }

    /** Reads them again when they have changed. */
    final void refresh() {
        long version = stored.version(); // before the agreements: what is read may be newer, never older
        if (version == inForce.version() && version > 0) return;
        inForce = new AgreementsInForce(
                version, stored.notEnded().stream().map(Stored::terms).toList(), systems.all());
    }

    /** @return whether there was none of this name */
    boolean put(Agreement agreement, String by) {
        boolean isNew = Boolean.TRUE.equals(transaction.execute(status -> {
            stored.nextVersion();
            boolean none = stored.find(agreement.name()).isEmpty();
            stored.end(agreement.name(), by);
            stored.add(agreement, Origin.API, by);
            return none;
        }));
        refresh();
        return isNew;
    }

    /** @return whether there was one */
    boolean end(String name, String by) {
        boolean found = Boolean.TRUE.equals(transaction.execute(status -> {
            stored.nextVersion();
            boolean there = stored.find(name).isPresent();
            stored.end(name, by);
            return there;
        }));
        refresh();
        return found;
    }
}
