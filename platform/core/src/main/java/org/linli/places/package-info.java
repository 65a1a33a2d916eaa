/**
 * The places of a community 社区空间: grids, compounds, buildings, units, rooms and public points.
 *
 * <p>A building stands in a compound and belongs to a grid, by which an alarm finds its grid worker
 * (000 §6.2). A unit lies in a building, a room in a unit or building. Devices stand in places,
 * cases happen in them, households live in them; a place on which something stands is not removed.
 * Codes are unique within the community, and a place never leaves it.
 */
package org.linli.places;
