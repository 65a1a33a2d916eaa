/** The official tests of OGC SensorThings, and what they do not ask. */
package org.linli.it.things;
