/** Where a restore is asked for and agreed to, and where the keeper finds what is to be done. */
package org.linli.restoring.boundary;
