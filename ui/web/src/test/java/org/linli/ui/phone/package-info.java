/** The frame of a phone holds. */
package org.linli.ui.phone;
