/** The door of OGC SensorThings. */
package org.linli.rest.things;
