/** Figures and deltas. */
package org.linli.city.entity;
