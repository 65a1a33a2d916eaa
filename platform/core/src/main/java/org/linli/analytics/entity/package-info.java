/** An analysis as its pack says it, and what it found. */
package org.linli.analytics.entity;
