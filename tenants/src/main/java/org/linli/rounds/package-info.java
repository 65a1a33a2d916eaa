/**
 * What is done by the clock 定时任务: each room says once what it does again and again and how long it
 * pauses, and the servers that have the role jobs do it until they stop; what a server holds in its
 * memory, each does for itself.
 *
 * <p>A round never ends by an exception: what failed is told in the log and done by the next one.
 * Which server does what, the rounds settle among themselves in the database; here is nothing but
 * the clock.
 */
package org.linli.rounds;
