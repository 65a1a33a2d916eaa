/** Counting and limiting use, and the quotas as people see and set them. */
package org.linli.quotas.boundary;
