/**
 * Streams of partners 第三方数据流: a maker's or operator's platform that has thousands of devices puts
 * all they say into a topic of its own at the broker, instead of knocking at a door for each.
 *
 * <p>The bureau opens a stream for a registered consumer of the exchange: a namespace with limits,
 * a token that may send there and read what was refused, and the communities and kinds of devices
 * that it may speak for. One consumer takes what all partners send through the checks of every
 * door. What the database says is made so at the broker again and again, so that a broker that lost
 * its memory, or was away when somebody's token was revoked, ends up the same.
 */
package org.linli.streams;
