/**
 * Agencies as a tree in time, holders, certificates and tokens. Changes only when the certification authority has
 * confirmed. Must not know papers, letters or the engine.
 */
package vn.chungthuso.registry;
