/**
 * Asks the decision tables: a typed question gives a typed answer together with the clause it rests on. Knows the
 * terms and the DMN engine, no other room.
 */
package vn.chungthuso.law;
