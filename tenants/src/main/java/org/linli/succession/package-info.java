/**
 * One community goes on in another 社区合并: when the divisions of a year are redrawn, two people of
 * the city decide that a community becomes part of another from a day on. Its living rows (places,
 * people, devices with their credentials, consents, open work) are carried over table by table, as
 * a pack says of each; its past stays under its own id, shut, until it is erased. Carried out by
 * whoever holds the owner's rights to the database, in many small transactions: what is broken off
 * goes on where it stood, and nothing is doubled or lost. The receipt counts and is signed.
 */
package org.linli.succession;
