/** Dependability of devices on screen: for a community its own, for those above by sums. */
package org.linli.ui.dependability;
