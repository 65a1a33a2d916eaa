/**
 * Maintenance 维护: what is announced stands on every screen from the moment that it is written; in
 * its time it may be <em>read-only</em> 只读模式: people and programs see everything and change
 * nothing, each attempt is refused with the time at which it may be repeated. Messages of devices
 * are taken and stored all the while, and the clock does its work.
 */
package org.linli.maintenance;
