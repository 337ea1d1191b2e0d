// SPDX-License-Identifier: GPL-2.0-or-later
// Phrases of captions, credits, bylines and notes, in the languages that most news is in.
// Folded as fold_head does: lower case, straight apostrophes, digits as #. A bar parts them.
#pragma once

#include <string_view>

namespace dateline::zones {

inline constexpr std::string_view kPhotoOpenings =
    "(photo|afp photo|afp via|afp/|ap file|ap photo|bild:|bilder:|bildquelle|bildrechte|"
    "copyright afp|copyright ap|copyright euronews|copyright getty|copyright reuters|"
    "courtesy image|courtesy photo|courtesy:|credit ap|credit getty|credit line|credit photo|"
    "credit reuters|credit:|credits:|crédit :|crédit photo|crédito:|créditos:|crédits :|"
    "crédits photo|epa-efe|epa/|file photo by|fot.|foto -|foto ©|foto:|fotografía:|fotos:|getty|"
    "graphic:|handout photo|illustration:|image copyright|image courtesy|image credit|"
    "image source|image ©|image:|imagem:|imagen:|images:|immagine:|kuva:|photo :|photo courtesy|"
    "photo credit|photo illustration|photo ©|photo:|photograph by|photograph:|photographs by|"
    "photographs:|photos:|picture courtesy|picture credit|picture:|pictures:|reuters file|"
    "reuters photo|reuters/|screengrab|screenshot:|via ap|via getty|video courtesy|video credit|"
    "video source|zdjęcie:|© afp|© ap|© epa|© getty|© reuters|© shutterstock|фото -|фото ©|фото:";

inline constexpr std::string_view kPhotoLooseOpenings =
    "ap images|chart by|courtesy of|divulgação|foto de|foto di|foto van|getty images|graphic by|"
    "graphics by|illustration by|illustrations by|image by|image via|map by|photo by|photo from|"
    "photo via|photography by|photos by|picture by|provided photo|reprodução|screenshot via|"
    "shutterstock|submitted photo|via facebook|via instagram|via twitter|via youtube|video by|"
    "video:";

inline constexpr std::string_view kPhotoLines =
    "afp|afp photo|alamy|ansa|ap|ap photo|courtesy|dpa|efe|epa|file|file photo|foto|getty|handout|"
    "istock|istockphoto|ntb|pexels|photo|pixabay|reuters|shutterstock|stock photo|supplied|tass|"
    "unsplash|wikimedia commons|xinhua|фото";

inline constexpr std::string_view kCaptionOpenings =
    "a file photo|a photo of|a photo shows|a picture of|a picture shows|above:|an artist's|"
    "an illustration of|archieffoto|archivbild|archive photo|archivfoto|artist's concept|"
    "artist's illustration|artist's impression|artist's rendering|caption:|file image|file photo|"
    "file photograph|file pic|file picture|file —|file:|foto d'archivio|foto de archivo|"
    "image caption|image d'illustration|image shows|imagem de arquivo|imagen de archivo|"
    "in this file photo|in this frame|in this handout|in this image|in this photo|in this picture|"
    "in this undated|media caption|photo caption|photo d'archives|photo d'illustration|"
    "photo shows|picture shows|pictured above|pictured is|pictured left|pictured right|pictured:|"
    "symbolbild|symbolfoto|this combination|this combo|this file photo|this frame grab|"
    "this handout|this image|this photo|this screen|this undated|video caption|архивное фото|"
    "фото из архива";

inline constexpr std::string_view kCaptionLooseOpenings =
    "a screenshot|a still from|aerial view|an aerial view|artist impression|below:|file -|file –|"
    "illustration of|still from|top:";

inline constexpr std::string_view kAgencyOpenings =
    "agence france-presse|ap staff|associated press|by our correspondent|by our staff|by staff|"
    "by the associated press|from staff|from wire|news desk|news service|news wire services|"
    "newsroom staff|online desk|our correspondent|press association|reuters staff|"
    "special correspondent|staff report|staff reporter|staff reports|staff writer|"
    "the associated press|web desk|wire report|wire reports|wire services";

inline constexpr std::string_view kAgencyLines =
    "abc news|ani|bbc news|bloomberg|bloomberg news|cbs news|cnn|cnn business|dpa international|"
    "fox news|ians|nbc news|press trust of india|pti|the canadian press|upi|usa today|"
    "xinhua news agency";

inline constexpr std::string_view kBylineOpenings =
    "article by|auteur:|author:|authors:|autor:|autora:|autore:|by:|byline:|contributed by|door:|"
    "edited by|editor:|guest post by|interview by|por redacción|posted by|published by|redacción|"
    "redaktion:|reported by|reporter:|review by|stories by|story by|submitted by|tekst:|text by|"
    "text:|texte :|von:|words by|words:|written by|автор:|авторы:|текст:";

inline constexpr std::string_view kBylineLines = "author|by|por|von";

inline constexpr std::string_view kSourceNoteOpenings =
    "# ©|(avec afp|(c)|(with agency|(with inputs|a version of this|additional reporting|"
    "additional reporting by|additional source|additional sources|agency inputs|"
    "all rights reserved|alle rechte|an earlier version|ap sports writer|ap writer|ap writers|"
    "associated press writer|associated press writers|avec afp|bron:|c) #|clarification:|"
    "com informações|con informacion de|con información de|copyright #|copyright (c)|copyright @|"
    "copyright by|copyright ©|copyright:|correction:|corrections:|dateline:|disclaimer:|"
    "disclosure:|editor's note|editors' note|first appeared|first published|fonte:|fuente:|"
    "fuentes:|kaynak:|licensed under|mit informationen|mit material|no part of this|"
    "not for redistribution|opinions expressed|originally appeared|originally posted|"
    "originally published|quelle:|quellen:|reporting:|reprinted by|reprinted with|reproduced with|"
    "republished with|reuters contributed|source :|source:|sources :|sources:|sumber:|"
    "the associated press contributed|the content of this|the material on|the opinions expressed|"
    "the views expressed|this article first|this article has been|this article originally|"
    "this article was first|this article was originally|this article was published|"
    "this article was updated|this material may not|this post has been|this post originally|"
    "this post was originally|this report was|this story first|this story has been|"
    "this story originally|this story was|this story was first|this story was originally|"
    "todos los derechos|todos os direitos|tous droits|tutti i diritti|used with permission|via:|"
    "views expressed|with additional reporting|with files from|with input from|with inputs from|"
    "with material from|with reporting by|©|© #|źródło:|все права|источник:";

inline constexpr std::string_view kSourceNoteLooseOpenings =
    "a previous version|edited for|editing by|information from|material from|original article|"
    "original source|published under|reported from|reporting by|source link|syndicated|"
    "with agencies|with ap|with information from|with reuters|writing by";

}  // namespace dateline::zones
