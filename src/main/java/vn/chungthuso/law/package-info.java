/**
 * Asks the decision tables: a typed question gives a typed answer together with the clause it rests on. Reads names, numbers and lists
 * as of a date. Knows the terms and the bare DMN engine; no other room, no clock and no database.
 */
package vn.chungthuso.law;
