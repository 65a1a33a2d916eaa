/**
 * Collection audit 采集审计: who gathered what, when, with which device, on which ground, and where it
 * went (000 §7.2 a 7); and how long it stays.
 *
 * <p>Each collection by a device is an entry, kept hour by hour in the very transaction that stores
 * the readings, so that none stands without it. An entry carries a mark made of its points: a point
 * taken out or altered later no longer fits. After its day the entries of a community are sealed in
 * a chain. What people type or bring as a file is in the audit log, and is shown beside it.
 *
 * <p>Every night the retention round deletes what the assets' terms have passed, unless somebody
 * with the right to it holds it back, and writes down what, how much, by which term and when. The
 * log goes last: never before the data it tells of, and never within 30 days.
 */
package org.linli.collection;
