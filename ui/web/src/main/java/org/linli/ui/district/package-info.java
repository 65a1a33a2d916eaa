/** The board of a district. */
package org.linli.ui.district;
