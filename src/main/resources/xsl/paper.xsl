<?xml version="1.0" encoding="UTF-8"?>
<!--
  The driver of all official papers. Page: Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/20 mm, page number
  centred in the top margin from page 2 on. A table wider than 160 mm turns the page.
  A form's own layout.xsl imports this file and overrides what differs.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:import href="attributes.xsl"/>
  <xsl:import href="text.xsl"/>
  <xsl:import href="metadata.xsl"/>
  <xsl:import href="letterhead.xsl"/>
  <xsl:import href="body.xsl"/>
  <xsl:import href="signatures.xsl"/>
  <xsl:import href="blank.xsl"/>

  <xsl:variable name="widestTable">
    <xsl:for-each select="/paper/section/table">
      <xsl:sort select="sum(column/@width)" data-type="number" order="descending"/>
      <xsl:if test="position() = 1"><xsl:value-of select="sum(column/@width)"/></xsl:if>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="landscape" select="number($widestTable) &gt; 160"/>
  <xsl:variable name="pageWidth"><xsl:choose><xsl:when test="$landscape">297mm</xsl:when><xsl:otherwise>210mm</xsl:otherwise></xsl:choose></xsl:variable>
  <xsl:variable name="pageHeight"><xsl:choose><xsl:when test="$landscape">210mm</xsl:when><xsl:otherwise>297mm</xsl:otherwise></xsl:choose></xsl:variable>

  <xsl:template match="/paper">
    <fo:root xsl:use-attribute-sets="text" xml:lang="vi" language="vi">
      <fo:layout-master-set>
        <xsl:call-template name="page"><xsl:with-param name="name" select="'first'"/></xsl:call-template>
        <xsl:call-template name="page"><xsl:with-param name="name" select="'rest'"/></xsl:call-template>
        <fo:page-sequence-master master-name="pages">
          <fo:repeatable-page-master-alternatives>
            <fo:conditional-page-master-reference master-reference="first" page-position="first"/>
            <fo:conditional-page-master-reference master-reference="rest" page-position="rest"/>
          </fo:repeatable-page-master-alternatives>
        </fo:page-sequence-master>
      </fo:layout-master-set>
      <xsl:call-template name="metadata"/>
      <fo:page-sequence master-reference="pages" initial-page-number="1">
        <fo:static-content flow-name="number-rest">
          <fo:block text-align="center"><fo:page-number/></fo:block>
        </fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <xsl:call-template name="letterhead"/>
          <xsl:call-template name="title"/>
          <xsl:call-template name="addressees"/>
          <xsl:call-template name="legalBasis"/>
          <xsl:apply-templates select="section"/>
          <xsl:call-template name="notes"/>
          <xsl:apply-templates select="closing"/>
          <xsl:call-template name="signatures"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <xsl:template name="page">
    <xsl:param name="name"/>
    <fo:simple-page-master master-name="{$name}" page-width="{$pageWidth}" page-height="{$pageHeight}"
        margin="10mm 20mm 20mm 30mm">
      <fo:region-body margin-top="10mm"/>
      <fo:region-before region-name="number-{$name}" extent="8mm"/>
    </fo:simple-page-master>
  </xsl:template>
</xsl:stylesheet>
