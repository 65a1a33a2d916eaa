/**
 * A community made for tests: its places, workers, devices and alarms, and the facades over them.
 */
package org.linli.community;
