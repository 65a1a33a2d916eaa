/**
 * How much of something in how much time: the token bucket that the doors of devices and of
 * programs share.
 */
package org.linli.pace;
