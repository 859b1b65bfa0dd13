/**
 * Agencies as a tree in time, holders, certificates and tokens. A certificate enters when the certification authority has
 * accepted the request, then follows what happens to it and its token. Must not know papers, letters or the engine.
 */
package vn.chungthuso.registry;
