/**
 * Plays the showcase communities' devices: what sound ones send, and the readings of a measured
 * home, through the door.
 */
package org.linli.local.simulator;
