/**
 * Addresses that no door opens to 地址黑名单: those who keep the platform running block an address or a
 * range, for a time or until further notice, with the reason.
 *
 * <p>Every door asks before anything else looks at the call: REST, the devices' feed, the screens
 * and the console. The list is small and held in memory; a change counts at once here and within
 * seconds on every other node.
 */
package org.linli.addresses;
