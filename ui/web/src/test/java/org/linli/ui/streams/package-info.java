/** The screens for streams of partners. */
package org.linli.ui.streams;
