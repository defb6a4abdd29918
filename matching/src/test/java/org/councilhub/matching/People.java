package org.councilhub.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilhub.matching.model.Model;

/** Records for tests, in the words of the domain, and the shipped models. */
public final class People {
    public static final Matcher PERSONS = Matcher.of(Model.read(Path.of("../config/matching/person.yaml")));
    public static final Matcher PROPERTIES = Matcher.of(Model.read(Path.of("../config/matching/property.yaml")));

    private final String id;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private People(String id) {
        this.id = id;
    }

    public static People person(String id, String given, String surname) {
        return new People(id).with("name.given", given).with("name.surname", surname);
    }

    public static People property(String id, String... lines) {
        return new People(id).with("address.lines", lines);
    }

    public People with(String path, String... said) {
        values.computeIfAbsent(path, p -> new ArrayList<>()).addAll(List.of(said));
        return this;
    }

    public People middle(String middle) {
        return with("name.middle", middle);
    }

    public People born(String date) {
        return with("birthDate", date);
    }

    public People at(String postcode, String... lines) {
        return with("address.lines", lines).with("address.postcode", postcode);
    }

    public People uprn(String uprn) {
        return with("address.uprn", uprn);
    }

    public People email(String email) {
        return with("emails", email);
    }

    public People phone(String phone) {
        return with("phones", phone);
    }

    public People nino(String nino) {
        return with("nationalInsuranceNumber", nino);
    }

    public MatchRecord ready() {
        return PERSONS.prepare(id, values);
    }

    public MatchRecord readyProperty() {
        return PROPERTIES.prepare(id, values);
    }
}
