package org.councilhub.matching.address;

/**
 * An address of the gazetteer with its words as numbers.
 *
 * @param property records of one property have the same: the UPRN, or else the record's own
 * @param street a number for the name of its street, whatever the order of its words; -1 where it has none
 * @param postcode a number; -1 where it has none
 * @param area a number; -1 where nothing tells which part of the district it is in
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(
        Parts parts, int[] name, int[] street, int[] locality, int property, int streetName, int postcode, int area) {}
