/**
 * The first filling of an installation: the city's divisions, the showcase communities, and
 * accounts for every tier.
 *
 * <p>Everything comes from packs and is written through the same facades that people use. It can be
 * killed at any moment and goes on where it stood: each community is one transaction, passwords and
 * device secrets are on disk before the transaction that makes them true. The server is not ready
 * before the city is loaded.
 */
package org.linli.showcase;
