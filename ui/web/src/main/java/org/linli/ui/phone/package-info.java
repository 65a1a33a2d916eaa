/**
 * The frame of screens that are made for a phone in one hand: name on top, places to go at the
 * bottom, in reach of the thumb.
 */
package org.linli.ui.phone;
