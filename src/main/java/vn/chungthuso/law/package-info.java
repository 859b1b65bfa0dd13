/**
 * Asks the decision tables: a typed question gives a typed answer together with the clause it rests on; reads names, numbers and lists as
 * of a date; and advises which procedure applies. Knows the terms, the calendar and the bare DMN engine; no other room, no clock and no
 * database.
 */
package vn.chungthuso.law;
