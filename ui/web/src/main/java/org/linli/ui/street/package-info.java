/** The board of a street, with what escalated to it. */
package org.linli.ui.street;
