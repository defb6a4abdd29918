package org.councilhub.adapters.settings;

/** Where something stands: {@code council-tax.yaml:12: extract.encoding}. */
record Place(String file, int line, String key) {
    Place at(int otherLine) {
        return new Place(file, otherLine, key);
    }

    Place below(String child) {
        if (key.isEmpty()) return new Place(file, line, child);
        return new Place(file, line, child.startsWith("[") ? key + child : key + "." + child);
    }

    @Override
    public String toString() {
        return file + ":" + line + (key.isEmpty() ? "" : ": " + key);
    }
}
