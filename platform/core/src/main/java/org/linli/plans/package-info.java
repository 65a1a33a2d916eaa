/**
 * Floor plans 平面图 and the live board 实时看板 over them (000 §6.2, 001 §6.4.1).
 *
 * <p>A plan is a picture of a compound, a building or a floor: a bitmap that is taken by its first
 * bytes, or a drawing of which nothing is kept but its lines and letters. Devices stand on it by
 * shares of its width and height, each once on a plan; one that takes another's place inherits the
 * spot. The board reads all devices of a place in one query, with how each stands and its main
 * figure; figures of homes and persons are left out of it, for a board hangs where everybody looks.
 */
package org.linli.plans;
