/**
 * The case: one certificate, one procedure, one request. States, what was typed, the frozen decision, the history in
 * words and the documents. Personal data lives here. Knows no other room but the terms.
 */
package vn.chungthuso.dossier;
