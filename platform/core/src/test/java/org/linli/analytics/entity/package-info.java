/** Tests of the values of an analysis. */
package org.linli.analytics.entity;
