/** Papers on the screen. */
package org.linli.ui.documents;
