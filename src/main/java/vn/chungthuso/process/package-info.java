/**
 * Drives the engine and joins the rooms: step beans that the diagrams name, the declared variables, the bridges that
 * keep personal data out of the engine, and the guards. May know every room but the desk, which alone may know it.
 */
package vn.chungthuso.process;
