/**
 * The only room that drives the engine: step beans that the diagrams name, the declared variables, the forms bridge
 * that keeps personal data out of the engine, and the guards.
 */
package vn.chungthuso.process;
