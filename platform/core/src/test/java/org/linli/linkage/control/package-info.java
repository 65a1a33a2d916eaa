/** Tests of the inside of linkage. */
package org.linli.linkage.control;
