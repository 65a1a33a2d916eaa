/** Tests of labels and of the page behind the scan. */
package org.linli.ui.labels;
