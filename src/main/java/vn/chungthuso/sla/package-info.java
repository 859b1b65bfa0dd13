/**
 * The clocks (domain §8): when a dossier and each of its steps began, is due, stood still, ended; what managers see of it, row by row and
 * counted. Who must do what when it is late stands in a model. Knows {@code calendar} and no other sibling.
 */
package vn.chungthuso.sla;
