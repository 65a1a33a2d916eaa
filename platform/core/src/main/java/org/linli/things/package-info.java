/**
 * Things 物联标准接口: the community's devices and readings as OGC SensorThings (1.1, and 1.0) tells
 * them.
 *
 * <p>Nothing is kept twice. A device of the ledger is a Thing, its place a Location, its model a
 * Sensor, each metric of the model an ObservedProperty and, with the device, a Datastream; a
 * reading is an Observation. Only numbers, and what clients of the standard wrote themselves, have
 * tables of their own. A query is read by a grammar with limits, becomes one SQL statement for each
 * level, and runs in the caller's tenant transaction under row security. Observations come in
 * through the door of {@link org.linli.feeds} like every reading; they are evidence, and nobody
 * changes or deletes them here.
 */
package org.linli.things;
