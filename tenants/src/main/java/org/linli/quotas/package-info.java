/**
 * How much of the platform a community uses, and how much of it it may 配额: messages, calls,
 * exports, ordered jobs, sessions, storage.
 *
 * <p>Use is counted in each server's memory and added to a row per community, kind and hour every
 * few seconds, so that it costs what is done and not how many communities there are. Beyond its
 * <em>soft</em> limit a community is told. Beyond the <em>hard</em> one of something that flows, no
 * more comes through at once than the quota is in the long run, until the city's midnight: nothing
 * stands still, and no message that was acknowledged is lost. No more sessions are opened beyond
 * theirs; a store that is too full is told alone. The limits are a pack; a community may have
 * others, with the reason.
 */
package org.linli.quotas;
