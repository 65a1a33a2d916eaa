/** The boards of divisions: the city cockpit, and the parts it shares with district and street. */
package org.linli.ui.city;
