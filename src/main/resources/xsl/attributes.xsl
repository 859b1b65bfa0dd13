<?xml version="1.0" encoding="UTF-8"?>
<!-- Sizes and styles of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II (domain §10.2). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:attribute-set name="text">
    <xsl:attribute name="font-family">Times New Roman</xsl:attribute>
    <xsl:attribute name="font-size">13pt</xsl:attribute>
    <xsl:attribute name="line-height">1.11</xsl:attribute>
    <xsl:attribute name="font-selection-strategy">character-by-character</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="capitals">
    <xsl:attribute name="text-transform">uppercase</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="bold">
    <xsl:attribute name="font-weight">bold</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="letterheadLine" use-attribute-sets="capitals">
    <xsl:attribute name="font-size">12pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="motto">
    <xsl:attribute name="font-size">13pt</xsl:attribute>
    <xsl:attribute name="font-weight">bold</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="documentNumber">
    <xsl:attribute name="font-size">13pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-before">4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="subject">
    <xsl:attribute name="font-size">12pt</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-before">6pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="placeDate">
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="text-align">center</xsl:attribute>
    <xsl:attribute name="space-before">4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="title" use-attribute-sets="capitals bold">
    <xsl:attribute name="font-size">14pt</xsl:attribute>
    <xsl:attribute name="space-before">18pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="addressees">
    <xsl:attribute name="space-before">8pt</xsl:attribute>
    <xsl:attribute name="space-after">4pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="addresseeIdentifier">
    <xsl:attribute name="font-size">11pt</xsl:attribute>
    <xsl:attribute name="font-style">italic</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="paragraph">
    <xsl:attribute name="text-indent">10mm</xsl:attribute>
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="space-before">6pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="legalBasis">
    <xsl:attribute name="font-style">italic</xsl:attribute>
    <xsl:attribute name="space-before">3pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="fieldLine" use-attribute-sets="paragraph">
    <xsl:attribute name="text-align">start</xsl:attribute>
    <xsl:attribute name="space-before">3pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="sectionHeading" use-attribute-sets="paragraph bold">
    <xsl:attribute name="keep-with-next.within-page">always</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="cell">
    <xsl:attribute name="border">0.75pt solid black</xsl:attribute>
    <xsl:attribute name="padding">2pt</xsl:attribute>
    <xsl:attribute name="font-size">10pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="note">
    <xsl:attribute name="font-size">9pt</xsl:attribute>
    <xsl:attribute name="text-align">justify</xsl:attribute>
    <xsl:attribute name="space-before">1pt</xsl:attribute>
  </xsl:attribute-set>
  <xsl:attribute-set name="signer" use-attribute-sets="bold">
    <xsl:attribute name="text-align">center</xsl:attribute>
  </xsl:attribute-set>
</xsl:stylesheet>
