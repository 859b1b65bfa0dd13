/**
 * The words of the field that every room shares: procedures, kinds, regimes, channels. Enumerations only, spelled
 * as in variables, tables and JSON. Knows nobody; everybody may know it.
 */
package vn.chungthuso.terms;
