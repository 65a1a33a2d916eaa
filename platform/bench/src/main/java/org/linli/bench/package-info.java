/**
 * What Linli claims about its speed, measured: each benchmark sets its figure against a limit or a
 * peer of the same run and prints a ratio. {@code ./linli bench NAME} runs one, {@code ./linli
 * bench} all.
 */
package org.linli.bench;
