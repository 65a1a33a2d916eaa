/**
 * The figures of the city 一屏统览: what the bureau, its districts and streets see of three thousand
 * communities.
 *
 * <p>Every room tells its changes to {@link org.linli.city.boundary.FiguresFeed} in the transaction
 * of the change, so the figures of a community are always what a recount would find; a board adds
 * up one row per community along the prefix of the division's code. The rows hold counts alone, no
 * personal data, and row security shows a caller those below its own division. How many devices are
 * heard depends on the clock, so it is counted again by the timer for communities that have a feed.
 */
package org.linli.city;
