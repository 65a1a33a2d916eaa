/** Visits of the platform's keepers, as tests see them. */
package org.linli.support.entity;
