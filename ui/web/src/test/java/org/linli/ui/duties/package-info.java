/** Tests of duties. */
package org.linli.ui.duties;
